import type { StarterArticle } from './guidance-starter-article';

export const loneWorking: StarterArticle = {
  heading: 'Working alone: the check-in plan',
  topic: 'Out and about',
  kind: 'Policy',
  audience: ['Councillors', 'Officers'],
  summary: 'A simple plan so that someone knows where you are and acts if you do not check in.',
  owner: 'Health and safety',
  body: `**In danger now? Call 999.** If you cannot speak, call 999 on a mobile and press 55 when you are asked to.

You are working alone when nobody near you would know that you need help. Visits, surgeries, site meetings and the walk home all count.

## Your plan, in five steps

1. Pick a contact who will answer the phone. It may be family, a colleague or the council’s check-in service.
2. Tell them where you are going, who you will see and when it ends.
3. Set a time to check in. Allow ten minutes for running late.
4. Agree a plain phrase that means “I need help”. It should sound normal, such as “Is the blue folder on my desk?”
5. Check in when you are out and safe. Do it even if you are tired.

## If you are the contact

Act when the time has passed. Do not wait to be sure.

1. Call them. Send a message too.
2. No answer after five minutes? Call again, and call where they were going.
3. Still nothing? Ring the council’s on-call officer.
4. Call 999 if you think they are in danger, or if they used the agreed phrase. Give the address and the time they were due out.
5. Keep trying until someone has seen or spoken to them.

If it turns out to be a flat battery, that is a good ending. Nobody will be blamed for a false alarm.

## Do not go alone when

- you have been advised not to visit
- the person has threatened you or someone else
- you feel uneasy and cannot say why
- there is no phone signal and no other way to call for help.

Take someone with you, meet by phone, or say no.

## Where there is no signal

- Check the signal before you set out. Look for the nearest place that has one.
- Tell your contact that you will be out of reach, and for how long.
- Set a time for when you are back in range.
- Ask the council about a device that works without a mobile signal.

## On the way

- Plan the way there and back. Keep to lit and busy streets.
- Park close, facing out. Have your keys in your hand when you return.
- If you are followed, go somewhere busy and call 999. Do not lead them home.

## What the council does

- It gives you advice on a visit when you ask for it.
- It offers alarms or an app where the risk calls for it, and shows you how to use them.
- It makes sure that an on-call officer can be reached when offices are closed.
- It looks at each missed check-in, to make the plan better.

## What we ask of you

- Make a plan each time you work alone.
- Log near misses in Councillor Safety as well as real harm.
- Charge your phone or alarm, and test it.

**Who to ask:** the health and safety team, or member services on [member services phone].`,
};
