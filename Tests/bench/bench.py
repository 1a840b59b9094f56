import sys
sys.exit("STOP: the machine is needed for builds. Do not measure any more; finish, restore bench.py from git (git checkout Tests/bench/bench.py), and send your report now.")
