import { accessibilityFaults, sticksOut } from '../../../setup/browser';
import { smallTargets } from '../../../setup/screen-checks';
import { askingCard, cardMessage, openChatWindow, setStage, type Stage } from './chat-window';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  it.each(['default', 'dark', 'contrast'])(
    'the chat with a card is for everybody to use, in %s',
    async (theme) => {
      const { page, log, write, say, context, complaints } = await openChatWindow(stage, {
        theme,
        size,
      });
      await write('Is anybody there?');
      const { id } = (await say(cardMessage(askingCard))).body;
      await page.locator(`[data-id="${String(id)}"]`).waitFor();
      await page.locator('.mine summary').last().click();
      const frame = page.mainFrame();
      expect(await accessibilityFaults(frame)).toEqual([]);
      expect(await frame.evaluate(smallTargets)).toEqual([]);
      expect(await sticksOut(frame)).toBe(false);
      expect(await log.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(false);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
