"""Measurements, as ratios taken side by side in one run: machines are noisy, ratios less so."""
