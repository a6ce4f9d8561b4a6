import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quietReact } from '../../quiet-react';
import { json } from '../../fakes';
import { aService, openWriting, press, textOf, untilSaved } from './open-composer';

quietReact();

const tools = () => within(screen.getByRole('group', { name: /^How the text looks: Section 1/ }));
const caret = (): readonly [number, number] => [textOf(0).selectionStart, textOf(0).selectionEnd];

/** Pastes what a clipboard holds; true when the browser is left to do it. */
function paste(clipboard: Readonly<Record<string, string>>): boolean {
  const event = createEvent.paste(textOf(0), {
    clipboardData: { getData: (kind: string) => clipboard[kind] ?? '' },
  });
  return fireEvent(textOf(0), event);
}

test('bold by button and by keyboard: the words stay marked, and the focus goes back to the text', async () => {
  const service = aService();
  await openWriting(service);
  textOf(0).setSelectionRange(0, 6);
  tools().getByRole('button', { name: 'Bold' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(textOf(0).value).toBe('**Winter** is here.');
  expect(document.activeElement).toBe(textOf(0));
  expect(caret()).toEqual([2, 8]);
  fireEvent.keyDown(textOf(0), { key: 'b', ctrlKey: true });
  expect(textOf(0).value).toBe('Winter is here.');
  await userEvent.click(tools().getByRole('button', { name: 'List' }));
  await untilSaved(service);
  expect(service.saved.at(-1)?.content.sections[0]?.text).toBe('- Winter is here.');
});

test('a link must be https, or it is refused at once, Escape leaves the text as it was', async () => {
  await openWriting(aService());
  textOf(0).setSelectionRange(0, 6);
  await userEvent.click(tools().getByRole('button', { name: 'Link' }));
  const target = screen.getByLabelText<HTMLInputElement>('Where the link leads');
  expect(document.activeElement).toBe(target);
  expect(screen.getByLabelText<HTMLInputElement>('Words of the link').value).toBe('Winter');
  await userEvent.type(target, 'javascript:alert(1){Enter}');
  await screen.findByText('Write an address that begins with https://, such as https://www.gov.uk.');
  expect(document.activeElement).toBe(target);
  await userEvent.keyboard('{Escape}');
  expect(textOf(0).value).toBe('Winter is here.');
  expect(document.activeElement).toBe(textOf(0));
});

test('a good link stands where the marked words were', async () => {
  const service = aService();
  await openWriting(service);
  textOf(0).setSelectionRange(0, 6);
  await userEvent.click(tools().getByRole('button', { name: 'Link' }));
  await userEvent.type(screen.getByLabelText('Where the link leads'), 'https://www.example.gov.uk/winter');
  await press('Put the link in');
  const link = '[Winter](https://www.example.gov.uk/winter)';
  expect(textOf(0).value).toBe(`${link} is here.`);
  expect(caret()).toEqual([link.length, link.length]);
  await untilSaved(service);
});

test('what is pasted from Word comes as Markdown where the caret stands', async () => {
  const service = aService();
  await openWriting(service);
  textOf(0).setSelectionRange(7, 9);
  const html = '<p class=MsoNormal><!-- x --><b>was</b> <span style="color:red">long</span><o:p></o:p></p>';
  expect(paste({ 'text/html': html, 'text/plain': 'was long' })).toBe(false);
  await waitFor(() => expect(textOf(0).value).toBe('Winter **was** long here.'), { timeout: 10_000 });
  expect(caret()).toEqual([19, 19]);
  await untilSaved(service);
});

test('plain words are pasted by the browser itself', async () => {
  await openWriting(aService());
  expect(paste({ 'text/plain': 'words' })).toBe(true);
});

const pictureId = '9f4f1f52-0000-4000-8000-0000000000ff';

/** The picture field of the first section. */
const chooser = (): HTMLElement => screen.getAllByLabelText('Picture of this section')[0] ?? document.body;

test('a picture is sent as it is; its description is asked for; it can be taken away', async () => {
  const service = aService();
  const sent: unknown[] = [];
  await openWriting(service, {
    answers: {
      'POST /api/bulletins/pictures': (init) => {
        sent.push(init?.body, new Headers(init?.headers).get('Content-Range'));
        return json({ pictureId, width: 800, height: 600 });
      },
    },
  });
  const file = new File(['bytes'], 'lamp.jpg', { type: 'image/jpeg' });
  await userEvent.upload(chooser(), file);
  await userEvent.type(await screen.findByLabelText('What the picture shows'), 'A street lamp');
  expect(sent).toEqual([file, null]);
  await untilSaved(service);
  expect(service.saved.at(-1)?.content.sections[0]?.picture).toEqual({
    ...{ pictureId, alt: 'A street lamp', width: 800, height: 600 },
  });
  await press('Take the picture away: Section 1, From your safety champion');
  expect(document.activeElement).toBe(chooser());
  await waitFor(() => expect(service.saved.at(-1)?.content.sections[0]?.picture).toBeUndefined(), {
    timeout: 10_000,
  });
  await untilSaved(service);
});

test('a picture that is refused is said beside its field, and everything else stays', async () => {
  const sentence = 'This is not a picture that we can use. Save it as JPEG and try again.';
  const service = aService();
  await openWriting(service, {
    answers: { 'POST /api/bulletins/pictures': () => json({ status: 415, detail: sentence }, 415) },
  });
  await userEvent.type(textOf(0), ' More.');
  await userEvent.upload(chooser(), new File(['bytes'], 'lamp.heic', { type: 'image/heic' }));
  await screen.findByText(sentence);
  expect(chooser().getAttribute('aria-invalid')).toBe('true');
  await untilSaved(service);
  expect(service.saved.at(-1)?.content.sections[0]).toMatchObject({ text: 'Winter is here. More.' });
});
