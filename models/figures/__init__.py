"""The figures of a period, counted once for screen and paper."""
