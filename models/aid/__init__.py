"""Aid a household has, the programmes it comes from, and the warning before it is given twice."""
