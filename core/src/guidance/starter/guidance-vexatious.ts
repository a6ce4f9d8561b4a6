import type { StarterArticle } from './guidance-starter-article';

export const vexatious: StarterArticle = {
  heading: 'When contact becomes too much: single contact and legal steps',
  topic: 'Difficult contact',
  kind: 'Policy',
  audience: ['Councillors', 'Officers'],
  summary:
    'How the council limits abusive or endless correspondence, takes it over from you, and reviews that decision.',
  owner: 'Legal services',
  body: `**If anyone is in danger, call 999.** If it can wait, call 101. This policy is for contact that wears you down, and is not an emergency.

## What to do now

1. Stop replying. You do not owe an answer to every message.
2. Keep it all. Move the messages to a folder. Do not delete them.
3. Log it in Councillor Safety. One report for the whole run of messages is fine.
4. Ask for the correspondence to be taken over, if that is what you want.

## What we mean

We look at what a person does, not who they are or what they believe. Contact may be too much when it:

- is abusive, threatening or full of insults
- comes so often that it stops you from doing other work
- repeats a point that has had a full answer
- goes to many people at once, to put pressure on them
- makes claims about you that are plainly untrue, over and over
- keeps on after you asked for it to stop.

Being angry, persistent or critical is not enough. People may complain, campaign and hold you to account.

## The steps we take

We start with the lightest step that is likely to work. In serious cases we can go straight to a later one.

1. **Advice.** An officer helps you set a limit, with a reply to copy.
2. **Warning.** The council writes to say what must change.
3. **Single contact.** The person may write to one named officer only, about council matters. Others do not reply.
4. **Legal services take over.** Messages to you are passed on. A formal letter says that the contact is not acceptable, and what may follow.
5. **Court or police.** The council may ask a court for an order, or hand the evidence to the police.

## Who decides

The monitoring officer decides on steps 3 to 5, after talking to you and to legal services. If the monitoring officer is involved in the matter, a deputy decides. The reasons are written down.

## What goes into the letter

- what happened, with dates and examples
- why it is not acceptable
- what the person may and may not do from now on
- whom they can contact, and how
- how long it lasts, and the date it will be looked at again
- how to ask for the decision to be reviewed.

The letter does not say where you live, or how it has made you feel.

## Being fair

- The person can still use council services, vote, and report an emergency or a worry about a child or an adult at risk.
- They can still contact another councillor, unless that is limited too.
- Requests under the Freedom of Information Act 2000 are judged one by one. A request can be refused as vexatious, but a person cannot be barred from asking.
- We ask if disability, illness or language plays a part. The Equality Act 2010 may mean that we do things in another way.
- They can complain to the council, and then to the Ombudsman.

## The review date

No limit lasts for ever. We set a date to look at it again, within [number] months. We ask you before we decide. We then end it, keep it or change it, and tell the person in writing.

## What may be against the law

Repeated contact that causes alarm or distress can be harassment under the Protection from Harassment Act 1997. That is the law in England and Wales. You do not have to judge that. The monitoring officer and the police will.

**Who to ask:** legal services or the monitoring officer, through member services on [member services phone].`,
};
