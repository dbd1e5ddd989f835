"""The picture library: what comes in, what a file says of itself, rights, likeness, renditions.

Imports nothing of the house above body. A picture is only decoded in a process of its own (confining).
Use: images.Image, the record; receiving.receive for what somebody sends; serving.file_response for what is asked;
keeping.let_go for a file that nobody needs any more.
"""
