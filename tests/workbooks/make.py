#!/usr/bin/env python3
"""Makes the workbooks of this folder again, with LibreOffice (Debian: libreoffice-calc) and msoffcrypto-tool (PyPI).

    python3 tests/workbooks/make.py

One flat OpenDocument text is written here and saved by LibreOffice as XLSX, XLS and ODS, so that three writers' formats
hold one and the same content. All of it is made up.
"""

import pathlib
import subprocess
import tempfile

FOLDER = pathlib.Path(__file__).parent

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
 <number:date-style style:name="N1"><number:day number:style="long"/><number:text>-</number:text>
  <number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>
 <number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text>
  <number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text>
  <number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
 <number:time-style style:name="N3" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text>
  <number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:time-style>
 <number:percentage-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="1"/>
  <number:text>%</number:text></number:percentage-style>
 <number:boolean-style style:name="N5"><number:boolean/></number:boolean-style>
 <style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
 <style:style style:name="moment" style:family="table-cell" style:data-style-name="N2"/>
 <style:style style:name="duration" style:family="table-cell" style:data-style-name="N3"/>
 <style:style style:name="percent" style:family="table-cell" style:data-style-name="N4"/>
 <style:style style:name="truth" style:family="table-cell" style:data-style-name="N5"/>
 <style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>
 <style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>SETTINGS
"""
TAIL = "</office:spreadsheet></office:body></office:document>\n"


def text(value, attributes=""):
    lines = "".join(f"<text:p>{line}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string" {attributes}>{lines}</table:table-cell>'


def number(value, attributes="", kind="float"):
    return f'<table:table-cell office:value-type="{kind}" office:value="{value}" {attributes}/>'


def day(value, style="day"):
    return f'<table:table-cell table:style-name="{style}" office:value-type="date" office:date-value="{value}"/>'


def duration(value):
    return f'<table:table-cell table:style-name="duration" office:value-type="time" office:time-value="{value}"/>'


def truth(value):
    return (
        f'<table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="{value}"/>'
    )


def formula(what, kind="float"):
    return f'<table:table-cell table:formula="of:={what}" office:value-type="{kind}"/>'


EMPTY = "<table:table-cell/>"


def row(*cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>\n"


def sheet(name, style, *rows):
    return f'<table:table table:name="{name}" table:style-name="{style}">\n{"".join(rows)}</table:table>\n'


CASES = sheet(
    "Trajecten 2021",
    "shown",
    row(text("Overzicht trajecten", 'table:number-columns-spanned="3"'), '<table:covered-table-cell table:number-columns-repeated="2"/>'),
    '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>\n',
    row(EMPTY, *map(text, ["Casusnummer", "Startdatum", "Hoofddomein", "", "Startscore", "Eindscore", "Bekend", "Aandeel"])),
    row(EMPTY, text("0012"), day("2021-12-31"), text("Financiën"), EMPTY, number(2), number(3.5), truth("true"),
        number(0.25, 'table:style-name="percent"', "percentage")),
    row(EMPTY, number(13), day("2021-02-01T13:45:30", "moment"), text("Werk &amp; Opleiding\ntweede regel"), EMPTY, number(-1),
        formula("[.F5]+[.F6]"), truth("false"), number(1234567.125)),
    row(EMPTY, text("a14"), duration("PT26H03M00S"), formula("&quot;Huis&quot;&amp;&quot;vesting&quot;", "string"), EMPTY,
        formula("1/0"), formula("NA()"), formula("1=1", "boolean"), number(1e-7)),
    '<table:table-row table:number-rows-repeated="3">' + EMPTY + text("x") + "</table:table-row>\n",
)
HIDDEN = sheet("Lijsten", "hidden", row(text("Ja")), row(text("Nee")))
BLANK = sheet("Leeg", "shown", row(EMPTY))


def save(name, content, settings, *formats):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / f"{name}.fods"
        source.write_text(HEAD.replace("SETTINGS", settings) + content + TAIL, encoding="utf-8")
        for form in formats:
            command = ["soffice", "--headless", "--convert-to", form, "--outdir", str(FOLDER), str(source)]
            subprocess.run(command, check=True, capture_output=True)


def main():
    save("cases", CASES + HIDDEN + BLANK, "", "xlsx", "xls", "ods")
    mac = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    dates = sheet("Datums", "shown", row(text("Startdatum")), row(day("2021-12-31")), row(number(43464)))
    save("dates-1904", dates, mac, "xlsx", "xls", "ods")

    small = sheet("Blad", "shown", row(text("geheim")))
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "password.fods"
        source.write_text(HEAD.replace("SETTINGS", "") + small + TAIL, encoding="utf-8")
        command = ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True)
        closed = str(FOLDER / "password.xlsx")
        subprocess.run(["msoffcrypto-tool", "-e", "-p", "voorbeeld", f"{folder}/password.xlsx", closed], check=True)


main()
