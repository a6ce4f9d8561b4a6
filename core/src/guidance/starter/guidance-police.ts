import type { StarterArticle } from './guidance-starter-article';

export const police: StarterArticle = {
  heading: 'Working with the police: who does what',
  topic: 'Threats and the police',
  kind: 'Policy',
  audience: ['Councillors', 'Candidates', 'Officers'],
  summary: 'How to report to the police, what they can and cannot do, and what you may ask for.',
  owner: 'Monitoring officer',
  body: `**In danger now? Call 999.** If you cannot speak, call 999 on a mobile and press 55 when you are asked to. If nobody is in danger, call 101 or report it on your police force’s website.

Only the police can take an emergency report. Call them first, then tell us.

## When you report

1. Say that you are a councillor, or a candidate. Say that it happened because of that role.
2. Say the words “Operation Ford”. It is the police name for incidents against councillors, elected mayors and candidates.
3. Say if it has happened before, even if those times seemed small.
4. Say if you think it was because of your race, religion, disability, sexuality or gender identity. The police can treat that as hate crime.
5. Ask for a crime reference or incident number. Write it down.
6. Log it in Councillor Safety with that number. We can then follow it up for you.

Parish and town councillors: Operation Ford does not cover your council. Report in the same way, and tell your clerk.

## What the police do

- Come, or send help, when someone is in danger.
- Record what you tell them and decide if it may be a crime.
- Look into crimes, gather evidence, and speak to the person if they need to.
- Give advice on safety at home and on the move.

## What the police may not be able to do

- Act on views that are rude or unfair, but within the law.
- Have a post taken down. The site decides that, though the police can ask.
- Tell you everything about the other person.
- Say at once how a case will end. Some cases take months.

If it is not a crime, the council can still help. It can advise you, write to the person, take over the contact or ask a court for an order.

## Our contact in the police

The council and the police each name one person to deal with worries about councillors’ safety. For the council it is the monitoring officer. They can:

- ask the police how a report is going
- pass on a pattern that no single report would show
- ask the police for advice before an event or a vote that may cause anger.

Police forces also have a Force Elected Official Adviser. They advise on personal safety. They do not take reports of crime, so still use 999, 101 or the website.

Do not wait for either of them in an emergency.

## What you may expect

If you are the victim of a crime in England or Wales, the Victims’ Code sets out what you should get. It includes being told about important steps, and being offered support. You can make a Victim Personal Statement, to say how it has affected you.

If a suspect has been found and it is decided not to charge them, you may be able to have that looked at again. This is called the Victims’ Right to Review. Ask soon, because there are time limits.

If you are unhappy with how the police dealt with you, tell the monitoring officer. You can also make a complaint to the force itself.

## Why there is a protocol

People are let down when each side thinks the other one is acting. Clear roles mean that you know whom to call, and that nothing gets lost between us.

**Who to ask:** the monitoring officer, or member services on [member services phone].`,
};
