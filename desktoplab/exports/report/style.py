"""How a report looks: for A4 and for a screen, in black on white, with Korean fonts named."""

STYLE = """
@page { size: A4; margin: 16mm 15mm 18mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #1a1a1a; -webkit-print-color-adjust: exact;
  print-color-adjust: exact; }
body { max-width: 182mm; margin: 10mm auto; padding: 0 4mm; line-height: 1.45;
  font: 10.5pt/1.45 "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic",
  "Apple SD Gothic Neo", "NanumGothic", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 9mm 0 2.5mm; padding-bottom: 1mm; border-bottom: 1.5px solid #999;
  break-after: avoid; }
h3 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
.by { color: #444; margin-bottom: 5mm; }
.by b { color: #1a1a1a; }
.facts { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; margin: 5mm 0; }
.facts div { border: 1px solid #bbb; border-radius: 2mm; padding: 2mm 3mm; }
.facts b { display: block; font-size: 14pt; line-height: 1.25; }
.facts span { color: #555; font-size: 8.5pt; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
th { text-align: left; border-bottom: 1.5px solid #777; padding: 1mm 2mm; font-weight: 600; }
td { border-bottom: 1px solid #ddd; padding: 0.9mm 2mm; vertical-align: top; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.inner td:first-child { padding-left: 7mm; }
.sum td { font-weight: 600; border-bottom: none; border-top: 1.5px solid #777; }
.notes { white-space: pre-wrap; border-left: 3px solid #999; padding: 1mm 4mm; min-height: 10mm;
  overflow-wrap: anywhere; }
.empty { min-height: 38mm; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; }
figure { margin: 0; break-inside: avoid; }
figure > svg { width: 100%; height: auto; display: block; }
figure img { max-width: 100%; }
svg text { font-size: 11px; fill: #333; }
svg .open { fill: #fff; stroke-width: 1.4; }
svg .grid { stroke: #e4e4e4; fill: none; }
svg .axis { stroke: #555; fill: none; }
svg path { stroke-width: 1.8; stroke-linejoin: round; }
svg .grid, svg .axis { stroke-width: 1; }
svg .faint { stroke-width: 1; opacity: 0.4; }
figcaption { font-size: 8.5pt; color: #333; display: flex; flex-wrap: wrap; gap: 0 4mm;
  padding-left: 9mm; }
figcaption span { white-space: nowrap; }
.key { width: 26px; height: 6px; margin-right: 4px; vertical-align: middle; }
.verdict { border: 1px solid #bbb; border-left-width: 4px; border-radius: 1.5mm;
  padding: 2mm 3.5mm; margin: 0 0 2.5mm; break-inside: avoid; }
.trouble { border-left-color: #c0392b; } .warning { border-left-color: #d68910; }
.note { border-left-color: #5d6d7e; }
.verdict h3 { margin: 0 0 0.5mm; }
.small { font-size: 8.5pt; color: #555; }
pre { background: #f4f4f4; border: 1px solid #ddd; padding: 2mm 3mm; font-size: 8.5pt;
  white-space: pre-wrap; overflow-wrap: anywhere; }
details > summary { cursor: pointer; }
@media print { body { margin: 0; padding: 0; max-width: none; } details { display: none; } }
@media (max-width: 640px) { .charts { grid-template-columns: 1fr; }
  .facts { grid-template-columns: 1fr 1fr; } }
"""
