import { z } from 'zod';
import { escalationReferenceSchema } from '@councillor-safety/core/escalation/escalation';
import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import { saySchema } from '@councillor-safety/core/escalation/escalation-notices';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage } from '../../bot-framework/channel';
import { defineMessage, type InTransaction, type MessageKind } from '../../outbox/outbox';
import type { EngineParts } from './create-escalation-engine';
import { feature } from './escalation-jobs';
import { changeWithin } from './escalation-transaction';

const dataSchema = z.strictObject({ reference: escalationReferenceSchema, content: saySchema });
type Data = z.output<typeof dataSchema>;

/** What it means for the call that this does not reach somebody; nothing, for most of what is said. */
function unreached({ content }: Data, to: PersonId): EscalationEvent | undefined {
  if (content.say === 'ask') return { type: 'not-reached', askKey: content.askKey };
  if (content.say === 'relay' || content.say === 'picture')
    return { type: 'not-delivered', to, key: content.key };
  return undefined;
}

/** What a call has people told. An ask that reaches nobody makes the next one be asked now. */
export function escalationMessage(
  parts: EngineParts,
  render: (content: Data['content']) => BotMessage,
): MessageKind {
  const apply = async (data: Data, event: EscalationEvent | undefined, act: InTransaction): Promise<void> => {
    if (!event) return;
    const world = await parts.world();
    await act((within) => changeWithin(parts, within, { reference: data.reference, event, world }));
  };
  return defineMessage({
    kind: feature,
    data: dataSchema,
    render: ({ content }) => render(content),
    settled: async ({ to, data, delivery }, act) => {
      if (delivery.state === 'unreachable') await apply(data, unreached(data, to), act);
    },
    late: async ({ to, data }, act) => {
      // What somebody wrote still arrives, a little later; an ask must not be waited for.
      if (data.content.say === 'ask') await apply(data, unreached(data, to), act);
    },
  });
}
