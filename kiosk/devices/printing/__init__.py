"""Printers of a station, and how papers look.

Every paper is painted once, with the same few strokes, as a picture in black and white: receipt printers, label
printers and system printers get that picture in their own way. So each language and script prints, all printers print
the same, and no printer's code pages or fonts matter.
"""
