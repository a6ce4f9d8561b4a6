import type { EscalationDetailView } from '@councillor-safety/core/escalation/escalation-answers';
import { agreeToBeAsked, haveTheApp } from '../../resilience/support/calls';
import { as } from '../../setup/api';
import { talkBegun, type Wish } from '../../setup/calls';
import { onePixel } from '../../setup/pages';
import type { Stack } from '../../setup/stack';
import { until } from '../../setup/until';

/** As the chat of the local tenant sends one. */
async function sendPicture({ tenantUrl }: Stack, person: string): Promise<void> {
  const chat = `${tenantUrl}/teams/chat/${person}`;
  const post = async (path: string, type: string, body: string | Buffer): Promise<Response> => {
    const answer = await fetch(`${chat}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type, Origin: tenantUrl },
      body,
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const { id } = (await (await post('/pictures', 'image/png', onePixel)).json()) as { id: string };
  await post('/messages', 'application/json', JSON.stringify({ text: '', pictures: [id] }));
}

/** A talk in which the councillor has sent a picture. */
export async function callWithPicture(
  stack: Stack,
  wish: Wish,
): Promise<{ readonly reference: string; readonly pictureId: string }> {
  await agreeToBeAsked(stack, [wish.officer]);
  await haveTheApp(stack, [wish.councillor]);
  const { reference } = await talkBegun(stack, wish);
  await sendPicture(stack, wish.councillor);
  const officer = await as(stack, wish.officer);
  const pictureId = await until(
    async () => {
      const { body } = await officer.call<EscalationDetailView>(`/api/escalations/${reference}`);
      return body.lines.find((line) => line.pictureId !== undefined)?.pictureId;
    },
    { what: 'the picture is in the timeline' },
  );
  return { reference, pictureId };
}
