def stem(f):
    return f[:-1] if len(f) > 3 and f[-1] in "sx" else f
