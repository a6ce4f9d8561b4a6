import type { StarterArticle } from './guidance-starter-article';

export const independents: StarterArticle = {
  heading: 'Independent councillors: support without a group',
  topic: 'Looking after yourself',
  kind: 'Guidance',
  audience: ['Councillors', 'Candidates'],
  summary:
    'How to build the backing that a party group would give you: people, check-ins, advice and a voice.',
  owner: 'Member services',
  body: `**In danger now? Call 999.** If you cannot speak, call 999 on a mobile and press 55 when you are asked to.

If you sit without a group, you get the same help from the council as everybody else. You can ask for it yourself. No leader has to ask for you.

## Do this first

1. Save two numbers in your phone: member services, [member services phone], and the on-call officer.
2. Ask for a named officer to be your first contact.
3. Find a person to check in with when you work alone. It may be another councillor, of any party or none.
4. Find one person who can look after your public page for a day, if it gets nasty.

## What a group often gives, and where you can find it

- **Somebody to talk to.** Another independent, a mentor, the safety champion, or a drop-in with an officer.
- **Somebody to come along.** Ask other ward councillors, or ask member services if an officer can be there.
- **Advice on rules.** The monitoring officer advises all councillors alike.
- **Help with the media and posts.** The communications team helps with abuse of any councillor.
- **A friendly word after a hard meeting.** Agree with someone beforehand that you will call.
- **A voice.** Ask the safety champion or member services to raise what worries you.

## Start a small circle

Two or three are enough. You do not have to agree on politics.

- Meet each month, in person or online, for an hour.
- Start with: what happened, what helped, what do we need?
- Agree what stays in the room.
- Have a chat group for “I am going in” and “I am out”.
- Ask an officer to come now and then, with news on safety.
- Bring what you learn to the council, without names.

Member services can put you in touch with others who want this. They only share your name if you say yes.

The Local Government Association has an Independent Group for councillors outside the main parties. Ask member services how to reach it.

## If you have left a group

That can be a lonely time, and a loud one online. Check who still runs your accounts and pages. Change your passwords. Tell member services if former colleagues make it hard for you. The code of conduct applies to them too.

## If you are a candidate

- Ask the returning officer about safety briefings for candidates.
- Canvass in pairs, with a friend or a neighbour.
- Ask elections staff how to keep your home address off the ballot paper.
- Tell the police that you are a candidate when you report something, and say “Operation Ford”.

## Why it matters

You may be the only one who sees what lands in your inbox. A second pair of eyes makes it lighter. It also means that somebody notices when it gets worse.

**Who to ask:** member services on [member services phone], or the safety champion.`,
};
