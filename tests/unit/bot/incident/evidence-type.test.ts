import { evidenceName, evidenceType } from '@councillor-safety/bot/incident/evidence-type';
import * as files from '../../../setup/sample-files';

describe('the type of a file is what is in it', () => {
  test.each([
    ['a picture', files.png, 'x.txt', 'image/png'],
    ['a photo', files.jpeg, 'x', 'image/jpeg'],
    ['a PDF', files.pdf, 'x.jpg', 'application/pdf'],
    ['a film', files.mp4, 'x.exe', 'video/mp4'],
    ['a recording', files.mp3, 'x', 'audio/mpeg'],
    ['an e-mail', files.eml, 'x.txt', 'message/rfc822'],
    ['an Outlook message', files.msg, 'THREAT.MSG', 'application/vnd.ms-outlook'],
    ['words', files.text, 'x.jpg', 'text/plain'],
    [
      'words in an old encoding',
      Buffer.from('caf\xe9 cr\xe8me, and all the rest of the letter', 'latin1'),
      'x',
      'text/plain',
    ],
    ['words that speak of <html>', Buffer.from('He sent me <html> as a joke'), 'x', 'text/plain'],
  ])('%s is taken', async (_name, content, fileName, type) => {
    expect(await evidenceType(content, fileName)).toBe(type);
  });

  test.each([
    ['a program', files.program, 'x.jpg'],
    ['another program', files.elf, 'x.pdf'],
    ['an archive', files.zip, 'x.png'],
    ['a drawing', files.svg, 'x.png'],
    ['a drawing in XML', files.xmlSvg, 'x.svg'],
    ['a page behind a comment', files.html, 'x.txt'],
    ['an old document', files.msg, 'letter.doc'],
    ['noise', files.noise, 'x.jpg'],
    ['zeroes', Buffer.alloc(100), 'x.txt'],
  ])('%s is not', async (_name, content, fileName) => {
    expect(await evidenceType(content, fileName)).toBeUndefined();
  });
});

describe('the name of a file', () => {
  test.each([
    ['photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['D:\\scans\\a b.png', 'a b.png'],
    ['a\u0000b\u202Ec.txt', 'abc.txt'],
    ['  спасибо 🕊.pdf ', 'спасибо 🕊.pdf'],
    ['..', undefined],
    ['folder/', undefined],
    ['\u200B', undefined],
    ['', undefined],
  ])('%j becomes %j', (sent, kept) => {
    expect(evidenceName(sent, 200)).toBe(kept);
  });
  test('too long a name keeps its end, counted as people count', () => {
    expect(evidenceName(`${'🕊'.repeat(300)}.png`, 10)).toBe('🕊🕊🕊🕊🕊🕊.png');
  });
});
