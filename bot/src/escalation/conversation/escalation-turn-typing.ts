import type { TurnPerson } from '../../bot-framework/channel';
import type { ConversationDeps } from './escalation-conversation-deps';
import type { ChatMemory } from './escalation-conversation-memory';

type TypingDeps = Pick<ConversationDeps, 'engine' | 'chats' | 'channel' | 'clock'>;
const pauseMs = 3_000;

/** Shows the other side of a conversation that somebody is writing; a sign that fails to get through is not missed. */
export async function passTyping(
  deps: TypingDeps,
  { by, memory }: { readonly by: TurnPerson; readonly memory: ChatMemory },
): Promise<void> {
  const now = deps.clock.now().getTime();
  if (memory.talking === undefined || (memory.typedAt !== undefined && now - memory.typedAt < pauseMs))
    return;
  memory.typedAt = now;
  const call =
    memory.talking === 'caller' ? await deps.engine.ownCall(by.id) : (await deps.engine.helping(by.id))[0];
  if (!call || call.pausedBy) return;
  const other = memory.talking === 'caller' ? call.helper?.personId : call.councillor.id;
  const chat = other && (await deps.chats.find(other));
  if (chat?.state === 'open') await deps.channel.typing(chat.address);
}
