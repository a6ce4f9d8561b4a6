import type { StarterArticle } from './guidance-starter-article';

export const surgeries: StarterArticle = {
  heading: 'Staying safe at ward surgeries',
  topic: 'Out and about',
  kind: 'Guidance',
  audience: ['Councillors', 'Officers'],
  summary: 'How to choose and set up the room, what to do if it goes wrong, and what to do afterwards.',
  owner: 'Member services',
  body: `**In danger now? Leave if you can, and call 999.** If you cannot speak, call 999 on a mobile and press 55 when you are asked to.

## Before the day

- Choose a building where other people work. A library is safer than an empty hall.
- Ask member services if the venue has been checked for safety, and read what was found.
- Do not hold a surgery at home.
- Have a second person there: another councillor, an officer or a volunteer.
- Use booked times if you can. You then know who is coming and what about.
- Ask people to keep to one topic, and say how long they will have.
- If a name worries you, ask member services whether it is wise to meet.
- Tell someone where you are, when it ends and when you will call.

## Setting up the room

- Find the way out before you sit down. Find a second one too.
- Sit nearest the door, with nothing in your way.
- Put a table between you, and leave space on both sides.
- Check the light, the heating and the phone signal.
- Clear away hot drinks and anything that could be thrown.
- Keep your phone and keys on you, with the phone charged.
- Agree a word with your colleague that means “come now”, and one that means “call 999”.
- Park where it is lit, facing the way out.

## If someone gets angry

1. Stay seated or step back. Speak slowly, and lower your voice.
2. Say that you want to help, and that you cannot do so while they shout.
3. If it goes on, end it: “I am stopping here for today. I will write to you.”
4. Walk out towards other people. Leave your papers behind.
5. Call 999 if you feel in danger. You do not need to wait for a threat.

## Afterwards

- Tell your contact that you are safe.
- Write down what happened while it is fresh.
- Log it in Councillor Safety, even if it came to nothing.
- Take a moment before you drive. It is normal to shake.

## If no venue feels safe

Hold the surgery by phone or video. You can go back to the room when it feels right. Nobody is owed a meeting in person.

## Why it matters

Most surgeries go well. Some people come at the worst time of their lives, and are frightened or angry about it. A good room and a second person make it easier for both of you.

**Who to ask:** member services on [member services phone]. They can ask the health and safety team to look at a venue.`,
};
