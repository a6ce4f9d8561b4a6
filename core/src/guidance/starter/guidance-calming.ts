import type { StarterArticle } from './guidance-starter-article';

export const calming: StarterArticle = {
  heading: 'Calming a tense conversation',
  topic: 'Difficult contact',
  kind: 'Guidance',
  audience: ['Councillors', 'Candidates', 'Officers'],
  summary: 'What to say and do when someone is angry, and how to end it when calm words do not work.',
  owner: 'Member services',
  body: `**In danger now? Leave if you can, and call 999.** If you cannot speak, call 999 on a mobile and press 55 when you are asked to.

You do not have to calm anybody down. If you want to leave, leave.

## Right now, face to face

1. Breathe out slowly. Drop your shoulders.
2. Keep two arms’ lengths away. Stand a little to the side.
3. Keep your hands open and in view. Do not point or touch.
4. Speak slowly and quietly. Do not match their volume.
5. Let them say it. Most people slow down once they are heard.
6. Know where the door is, and stay closer to it than they are.

## Words that help

- “I can see this has been awful for you.”
- “Tell me what has happened so far.”
- “Have I got this right: the repair was due in May?”
- “I cannot promise that. I can find out by Friday.”
- “I want to help. I cannot do that while you are shouting.”

## Words that do not help

- “Calm down.”
- “You are wrong about that.”
- “It is not my job.”
- “There is nothing I can do.”

Avoid jokes, and avoid long words. Say sorry for how it has been for them, without taking the blame for what you do not know.

## Setting a limit

Say it once, plainly, then do what you said.

1. Name it: “You are swearing at me.”
2. Say what you need: “I need you to stop so that we can go on.”
3. Say what comes next: “If not, I will end this and write to you.”
4. Do it.

## Signs to leave at once

- They come close or block your way.
- They clench their fists, pace, or go suddenly quiet.
- They pick something up.
- They threaten you, someone else or themselves.

Say “I am going now” and walk to where other people are. Call 999 if you feel in danger.

If someone speaks of harming themselves, take it seriously. Call 999 if it may happen now. Otherwise give them the number for Samaritans: 116 123, free, day and night. You do not have to keep it to yourself. Ask member services for help.

## On the phone

- Lower your voice, and slow down.
- Warn once: “If you go on shouting, I will end the call.”
- Then say that you are ending it, and hang up. Note the time and the words.

## In a public meeting

- Let the chair lead. If you are the chair, stop the meeting before tempers rise.
- Set the rules at the start: one at a time, no insults.
- Offer to hear one person afterwards, with a colleague beside you.

## Afterwards

Your body may stay on alert for hours. Talk to somebody, drink some water, and rest. Log it in Councillor Safety, even if it ended well.

## Why it works

People who are angry take in very little. A slow voice and short words give them time to think. It does not always work, and that is not your fault.

**Who to ask:** member services on [member services phone], also about training.`,
};
