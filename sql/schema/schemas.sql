-- main holds the catalogue and what was submitted, audit how it was loaded, mart the figures to read.
CREATE SCHEMA IF NOT EXISTS audit;
CREATE SCHEMA IF NOT EXISTS mart;
