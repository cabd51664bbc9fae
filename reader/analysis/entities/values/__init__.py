"""Dates, times, amounts and quantities, by rules on what each language's table of dates holds."""
