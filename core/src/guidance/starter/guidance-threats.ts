import type { StarterArticle } from './guidance-starter-article';

export const threats: StarterArticle = {
  heading: 'If you receive a threat',
  topic: 'Threats and the police',
  kind: 'Policy',
  audience: ['Councillors', 'Candidates', 'Officers'],
  summary: 'What to do first when a threat comes by post, phone, online or in person, and what happens next.',
  owner: 'Member services',
  body: `**In danger now? Call 999.** If you cannot speak, call 999 on a mobile and press 55 when you are asked to. If nobody is in danger, call 101 or report it on your police force’s website.

If you are deaf or cannot make a voice call, use 999 BSL or Relay UK. You can also text 999. To do that you must register first: text the word “register” to 999 today, and follow the reply.

You do not have to be sure that it is a crime. You are not wasting anybody’s time.

## Do this first

1. Get to a safe place, near other people if you can.
2. Call 999 if anyone is in danger, or may be soon.
3. Do not answer the person who made the threat.
4. Keep everything. Delete nothing.
5. Tell member services: [member services phone]. When they are closed, ask for the on-call officer.
6. Log it in Councillor Safety. A few words are enough for now. If you are a candidate, tell elections staff.

## A letter or a parcel

If something about it looks wrong, do not open it.

- Put it down gently. Do not shake it, squeeze it or smell it.
- Leave the room and take others with you. Shut the door behind you.
- Move well away, then call 999.
- If there is powder or liquid, do not clean it up. Keep apart from people who were not near it.
- Tell the 999 operator if you touched it. They will say what to do next.

If it is only the words that worry you, touch the paper as little as you can. Slide it and its envelope into a clean bag. Note when it came and who has held it.

## A phone call

- Stay as calm as you can. Let them talk and do not argue.
- Write down the exact words, the time and the number.
- Note the voice, and any sounds in the background.
- Keep the voicemail and the list of calls.
- If they speak of a bomb, ask where it is and when it will go off. Then call 999 at once.

## A message or a post

- Take a screenshot first. Show the account name, the date and the time.
- Copy the web address of the post. Keep the email itself, not just a copy of it.
- Report the post to the site only after you have saved it.
- Then mute or block, if you want to.

## In person

- Leave. You do not have to finish the conversation.
- If you are followed, do not go home. Go somewhere busy and call 999.
- Write down what happened as soon as you can: who, where, when, what was said, and who saw it.

## Your home and the people you live with

- Tell the people at home what to look out for, and that they should call 999 if worried.
- Ask the police for advice on making your home safer.
- Ask the monitoring officer to keep your home address off the public register of interests.
- If someone keeps on contacting, watching or following you, it may be stalking. The National Stalking Helpline is 0808 802 0300.

## What the council does

- An officer looks at every threat and tells you what happens next.
- They agree with you who needs to know. If a life may be at risk, they may have to tell the police straight away.
- They can pass the facts to the police for you, so that you need not tell it twice.
- They check on you afterwards, not just on the day.

## Why we ask you to keep it and not reply

A reply often leads to more messages. It can also make it harder to show what happened. The police may need the first message just as it came.

Threats can break the law. One example is sending a threat of death or serious harm, an offence under the Online Safety Act 2023. You do not need to know which law fits, and laws differ between the nations of the UK. The police will work that out.

**Who to ask:** member services on [member services phone]. Ask the monitoring officer about the law.`,
};
