"""The central API: takes in what stations saw, decides what may be paid, and tells merchants."""
