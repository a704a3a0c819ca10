#!/bin/sh
# Makes the workbooks of organisation.csv again, with LibreOffice (Debian: libreoffice-calc): dates are true dates there,
# numbers numbers. The tests compare their figures with those of the text.
set -eu
cd "$(dirname "$0")"
# Semicolons, quotes, UTF-8, from line 1, all columns as they are, Dutch, quoted cells not forced to text, dates found.
for form in xlsx xls ods; do
    soffice --headless --infilter='CSV:59,34,76,1,,1043,false,true' --convert-to "$form" --outdir . organisation.csv
done
