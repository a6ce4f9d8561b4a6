import type { StarterArticle } from './guidance-starter-article';

export const wellbeing: StarterArticle = {
  heading: 'Looking after yourself: hours, boundaries and help',
  topic: 'Looking after yourself',
  kind: 'Guidance',
  audience: ['Councillors', 'Candidates'],
  summary: 'How to switch off, the signs that it is too much, and where to find someone to talk to today.',
  owner: 'Human resources',
  body: `**If you may harm yourself, or someone else may, call 999 or go to A&E.**

- **Samaritans:** 116 123, free, day and night.
- **Text SHOUT to 85258,** free, day and night.
- **NHS:** call 111 and choose the option for mental health.

You do not have to be in crisis to call. You do not have to explain your job.

## Today

1. Put the phone in another room for an hour.
2. Eat something, drink some water and go outside.
3. Tell one person how it really is.
4. Move one thing that can wait to next week.

## Counselling through the council

Ask about the employee assistance programme. It is a service for people at work, and many councils open it to councillors. It offers someone to talk to, often by phone at any hour.

Ask what it keeps private. As a rule, the council is not told that you called or what you said. A counsellor may have to act if a life is at risk.

The service directory on this hub lists other places, for you and your family.

## Set your hours

- Decide when you answer, and say so on your page and in your voicemail.
- Keep one evening and one day each week free.
- Use a second phone or number, so that you can switch it off.
- Turn off alerts at night. Read messages at set times, and not in bed.
- You may take a holiday. Ask a ward colleague to cover, and set an automatic reply.

An automatic reply to copy:

> Thank you for your message. I read these on [days] and reply within [number] working days. For council services, contact [council contact]. In an emergency, call 999.

## Say no kindly

- “I cannot do that, but here is who can.”
- “I can give you ten minutes now, or half an hour on Friday.”
- “I do not talk about council matters at weekends.”

## Signs that it is too much

- You sleep badly, or wake up thinking of it.
- You dread the post, the phone or a meeting.
- You snap at people, or feel nothing at all.
- You drink more, eat less, or cannot sit still.
- You check the doors again and again.
- You think of standing down because of it.

These are normal answers to pressure. They are not a weakness. If they last for more than two weeks, see your GP or call the counselling service.

## After something bad has happened

In the first days you may be shaky, tired, jumpy or flat. It mostly eases with time.

- Rest, and keep to your usual day as far as you can.
- Be with people. You choose what to tell them.
- Stay off the comments. Let somebody else look.
- Ask for an officer to check on you in a week, and again in a month. It is fine to say no thank you.
- Victim Support helps you even if you did not go to the police: 08 08 16 89 111.

## Your family

They see it too. Tell them what is going on, and what to do if someone comes to the door. Ask if the counselling service can help them as well.

## Why we say this

A rested councillor makes better decisions. And you are a person before you are a councillor.

**Who to ask:** member services on [member services phone], or the human resources team about counselling.`,
};
