import { readBulletinText } from '@councillor-safety/core/bulletin/bulletin-text';
import { markdownFromHtml } from '@councillor-safety/teams-app/bulletin/compose/markdown-from-html';

const item = (mark: string, words: string): string =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
   style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
   </span></span></span><![endif]>${words}<o:p></o:p></p>`;

/** As Word puts it on the clipboard. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm;font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<h1>Personal safety<o:p></o:p></h1>
<p class=MsoNormal><b>Tell somebody</b> where you go. <i>Always</i>.<o:p></o:p></p>
${item('·', 'Charge your phone')}
${item('·', '<b>Share</b> your plans')}
<p class=MsoNormal>Read <a href="https://www.example.gov.uk/safety">the guide</a> or <a href="javascript:alert(1)">this</a>, not
<a href="http://plain.example">that</a>.<img src="file:///C:/a.png" alt="x"></p>
${item('1.', 'First')}
${item('2.', 'Second')}
<table><tr><td>Monday</td><td>10am</td></tr><tr><td>Friday</td><td>2pm</td></tr></table>
<!--EndFragment--></body></html>`;

test('a document of Word becomes headings, bold, lists and https links, and nothing of its looks', async () => {
  const markdown = await markdownFromHtml(fromWord);
  expect(markdown.split('\n')).toEqual([
    '## Personal safety',
    '',
    '**Tell somebody** where you go. Always.',
    '',
    '- Charge your phone',
    '- **Share** your plans',
    '',
    'Read [the guide](https://www.example.gov.uk/safety) or this, not that.',
    '',
    '1. First',
    '1. Second',
    '',
    'Monday 10am',
    '',
    'Friday 2pm',
  ]);
  expect(readBulletinText(markdown).map(({ kind }) => kind)).toEqual([
    ...['heading', 'paragraph', 'list', 'paragraph', 'list', 'paragraph', 'paragraph'],
  ]);
});

test.each([
  ['<ul><li>One<ul><li>Inside</li></ul></li><li>Two</li></ul>', '- One\n- Inside\n- Two'],
  ['<ol><li><p>One</p></li><li><p>Two</p></li></ol>', '1. One\n2. Two'],
  [
    '<b style="font-weight:normal"><p>Plain <span style="font-weight:700">bold</span></p></b>',
    'Plain **bold**',
  ],
  ['<p>One<br>Two</p><p>Three</p>', 'One\nTwo\n\nThree'],
  ['<script>alert(1)</script><style>p{}</style><p>Words</p>', 'Words'],
  [
    '<p>1. not a list * nor bold * but a_name@council.example</p>',
    '1\\. not a list \\* nor bold \\* but a_name@council.example',
  ],
  ['<h3><strong>Bold heading</strong></h3><p></p>', '## Bold heading'],
])('%s', async (html, markdown) => {
  expect(await markdownFromHtml(html)).toBe(markdown);
});
