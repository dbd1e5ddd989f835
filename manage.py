#!/usr/bin/env python3
import sys

from launch.managing import main
from launch.refusing import explained

if __name__ == "__main__":
    sys.exit(explained(main))
