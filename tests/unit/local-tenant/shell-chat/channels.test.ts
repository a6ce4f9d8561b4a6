import { accessibilityFaults, sticksOut } from '../../../setup/browser';
import { smallTargets } from '../../../setup/screen-checks';
import { text } from '../connector/a-bot';
import { openTeamWindow, postIn } from './channel-window';
import { askingCard, cardMessage, openChatWindow, setStage, type Stage } from './chat-window';

let stage: Stage;
let answers: object | undefined;
beforeAll(async () => {
  stage = await setStage(({ type }) => (type === 'invoke' ? answers : undefined));
  await stage.bot.control('POST', 'team/app', { installed: true });
});
afterAll(() => stage.close());

const card = (words: string) =>
  cardMessage({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: words, wrap: true }],
    actions: [{ type: 'Action.Execute', title: 'I have read this', verb: 'bulletin-read', data: { a: 1 } }],
  });
const told = () => stage.service.received.map(({ activity }) => activity);

it('a post comes into every window of the team, and its edit too', async () => {
  const [one, two] = await Promise.all([
    openTeamWindow(stage, 'councillor'),
    openTeamWindow(stage, 'officer'),
  ]);
  const { id, activityId } = await postIn(stage, card('Lock the side door'));
  for (const { posts } of [one, two]) await posts.getByText('Lock the side door').waitFor();
  const path = `/conversations/${encodeURIComponent(id)}/activities/${activityId}`;
  await stage.bot.connector('PUT', path, card('Lock both doors'));
  for (const { posts } of [one, two]) {
    await posts.getByText('Lock both doors').waitFor();
    await posts
      .locator(`[data-id="${activityId}"]`)
      .getByText(/, edited$/)
      .waitFor();
    expect(await posts.getByText('Lock the side door').count()).toBe(0);
  }
  expect([...one.complaints, ...two.complaints]).toEqual([]);
  await Promise.all([one.close(), two.close()]);
});

it('a reply with a mention reaches the bot, one without does not, and all see both', async () => {
  const { activityId } = await postIn(stage, text('Training on Monday'));
  const [one, two] = await Promise.all([
    openTeamWindow(stage, 'councillor2'),
    openTeamWindow(stage, 'champion'),
  ]);
  const thread = one.posts.locator(`[data-post="${activityId}"]`);
  await thread.getByRole('button', { name: 'Reply', exact: true }).press('Enter');
  await one.page.keyboard.type('At what time?');
  const before = told().length;
  await one.page.keyboard.press('Enter');
  await two.posts.getByText('Councillor Safety At what time?').waitFor();
  expect(told().slice(before)).toMatchObject([
    {
      type: 'message',
      text: '<at>Councillor Safety</at> At what time?',
      conversation: { id: expect.stringContaining(`;messageid=${activityId}`) as string },
    },
  ]);
  await thread.getByRole('checkbox', { name: 'Mention Councillor Safety' }).uncheck();
  await thread.getByRole('textbox', { name: 'Your reply' }).fill('Thank <b>you</b>');
  await thread.getByRole('button', { name: 'Send reply' }).click();
  await two.posts.getByText('Thank <b>you</b>').waitFor();
  await two.posts
    .getByText(/^Cllr Bram Oakenfold, /)
    .last()
    .waitFor();
  expect(told()).toHaveLength(before + 1);
  await Promise.all([one.close(), two.close()]);
});

it('a card that answers a button is for whoever pressed it, until the post is changed', async () => {
  answers = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'You have read it' }] },
  };
  const { id, activityId } = await postIn(stage, card('Read me'));
  const [one, two] = await Promise.all([
    openTeamWindow(stage, 'councillor3'),
    openTeamWindow(stage, 'legal'),
  ]);
  const post = (window: typeof one) => window.posts.locator(`[data-id="${activityId}"]`);
  await post(one).getByRole('button', { name: 'I have read this' }).click();
  await post(one).getByText('You have read it').waitFor();
  expect(told().at(-1)).toMatchObject({ replyToId: activityId, conversation: { id } });
  await post(two).getByRole('button', { name: 'I have read this' }).waitFor();
  await stage.bot.connector(
    'PUT',
    `/conversations/${encodeURIComponent(id)}/activities/${activityId}`,
    card('Anew'),
  );
  await post(one).getByText('Anew').waitFor();
  await Promise.all([one.close(), two.close()]);
});

it('a message that answers a button is a short notice', async () => {
  answers = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted.' };
  const { activityId } = await postIn(stage, card('Press me'));
  const one = await openTeamWindow(stage, 'councillor4');
  await one.posts.locator(`[data-id="${activityId}"]`).getByRole('button').first().click();
  await one.page.locator('#toast').getByText('Noted.').waitFor();
  await one.close();
});

it('what is new is counted until it is seen', async () => {
  const one = await openTeamWindow(stage, 'councillor5');
  const channels = one.page.getByRole('navigation', { name: 'Channels' });
  await channels.getByRole('button', { name: /^General/ }).click();
  await postIn(stage, text('News'));
  await channels.getByRole('button', { name: 'Safety notices, 1 new message' }).waitFor();
  const apps = one.page.getByRole('navigation', { name: 'Apps' });
  await apps.getByRole('button', { name: 'Team 1 new message' }).waitFor();
  expect(await one.page.title()).toMatch(/^\(1\) /);
  await channels.getByRole('button', { name: /^Safety notices/ }).click();
  await channels.getByRole('button', { name: 'Safety notices', exact: true }).waitFor();
  expect(await one.page.title()).not.toMatch(/^\(/);
  await one.close();
});

it('a deleted channel goes from the list, and comes back with its posts', async () => {
  await postIn(stage, text('Still here'));
  const one = await openTeamWindow(stage, 'councillor6');
  const entry = one.page
    .getByRole('navigation', { name: 'Channels' })
    .getByRole('button', { name: /^Safety/ });
  await stage.bot.control('POST', 'channels/Safety%20notices', { deleted: true });
  await entry.waitFor({ state: 'detached' });
  await stage.bot.control('POST', 'channels/Safety%20notices', { deleted: false });
  await entry.click();
  await one.posts.getByText('Still here').waitFor();
  await one.close();
});

it.each(['outsider', 'administrator'])('the %s does not learn of the team', async (person) => {
  const { url } = stage.tenancy.tenant;
  const html = await (await fetch(`${url}/teams?as=${person}`)).text();
  expect(html).not.toContain('Ambleford councillors');
  expect(html).not.toContain('data-view="team"');
  for (const path of ['posts', 'events'])
    expect((await fetch(`${url}/teams/team/${person}/${path}`)).status).toBe(404);
  for (const path of ['replies', 'actions']) {
    const answer = await fetch(`${url}/teams/team/${person}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: '{}',
    });
    expect(answer.status).toBe(404);
  }
});

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  it.each(['default', 'dark', 'contrast'])('a channel is for everybody to use, in %s', async (theme) => {
    const { activityId } = await postIn(stage, cardMessage(askingCard));
    const { page, posts, complaints, close } = await openTeamWindow(stage, 'officer2', { theme, size });
    const thread = posts.locator(`[data-post="${activityId}"]`);
    await thread.getByRole('button', { name: 'Reply', exact: true }).click();
    const frame = page.mainFrame();
    expect(await accessibilityFaults(frame)).toEqual([]);
    expect(await frame.evaluate(smallTargets)).toEqual([]);
    expect(await sticksOut(frame)).toBe(false);
    expect(await posts.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });
});

it('a card of a bulletin is drawn whole: pictures of the service, links, and a form behind a button', async () => {
  const { person, page, log, say, context, complaints } = await openChatWindow(stage);
  await page.route(`${stage.service.url}/bulletin-pictures/**`, (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
    }),
  );
  const url = `${stage.service.url}/bulletin-pictures/one`;
  const linked = {
    type: 'TextRun',
    text: 'Personal safety',
    selectAction: { type: 'Action.OpenUrl', url: 'https://example.org/safe' },
  };
  const question = {
    type: 'AdaptiveCard',
    body: [{ type: 'Input.Text', id: 'words', label: 'Your question', isMultiline: true }],
    actions: [{ type: 'Action.Execute', title: 'Send it', verb: 'bulletin-ask', data: { bulletinId: 'b' } }],
  };
  answers = {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'It was passed on.',
  };
  await say(
    cardMessage({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        {
          type: 'ColumnSet',
          columns: [
            {
              type: 'Column',
              width: 'auto',
              items: [{ type: 'Image', url, altText: 'The champion', style: 'person', size: 'small' }],
            },
            {
              type: 'Column',
              width: 'stretch',
              items: [{ type: 'TextBlock', text: 'By the champion', wrap: true }],
            },
          ],
        },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'See ' }, linked] },
        { type: 'TextBlock', wrap: true, text: 'Long. '.repeat(4000) },
        { type: 'Image', url, altText: 'A door' },
      ],
      actions: [{ type: 'Action.ShowCard', title: 'Ask a question', card: question }],
    }),
  );
  for (const name of ['The champion', 'A door']) {
    const picture = log.getByRole('img', { name });
    await picture.waitFor();
    await page.waitForFunction(
      (image) => (image as HTMLImageElement).naturalWidth > 0,
      await picture.elementHandle(),
    );
  }
  expect(await log.getByRole('link', { name: 'Personal safety' }).getAttribute('href')).toBe(
    'https://example.org/safe',
  );
  await log.getByRole('button', { name: 'Ask a question' }).click();
  await log.getByRole('textbox', { name: 'Your question' }).fill('When does it begin?');
  await log.getByRole('button', { name: 'Send it' }).click();
  await page.locator('#toast').getByText('It was passed on.').waitFor();
  expect(told().at(-1)).toMatchObject({
    from: { aadObjectId: person.id },
    value: { action: { verb: 'bulletin-ask', data: { bulletinId: 'b', words: 'When does it begin?' } } },
  });
  const frame = page.mainFrame();
  expect(await accessibilityFaults(frame)).toEqual([]);
  expect(await frame.evaluate(smallTargets)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
