import type { StarterArticle } from './guidance-starter-article';

export const kit: StarterArticle = {
  heading: 'Second phones, alarms and other kit you can ask for',
  topic: 'Out and about',
  kind: 'Guidance',
  audience: ['Councillors'],
  summary:
    'What can help you keep safe and switch off: a council phone, two numbers on one phone, alarms and video surgeries.',
  owner: 'Member services',
  body: `Ask for what would help you. You do not need to have been threatened first. What is on offer differs from council to council.

## A second phone

A phone just for council work lets you put it in a drawer at night. Your own number stays with family and friends.

- Put the council number on leaflets, web pages and emails.
- Set an evening message that says when you will call back.
- Include 999 in that message, for people in danger.

## Two numbers on one phone

Many phones can hold two numbers, with two SIM cards or an eSIM. This is often called dual SIM.

- You carry one phone, and see which number each call is for.
- You can switch the council number off and leave your own on.
- Check with your network that your phone can do it.

## A personal alarm

There are three main kinds:

- **A loud alarm.** It makes a noise, which can give you time to get away. It does not call anyone.
- **An app on your phone.** It can share where you are, and call for help if you do not check in.
- **A small device, such as one worn with your badge.** A monitoring centre can find where you are and listen in.

Ask these things before you rely on one. Who answers, and at what hours? Does it need a signal? Does it record sound, and who can hear that?

Test it each month. An alarm does not replace 999.

## Surgeries by phone or video

- Use a council account for the call, not your own.
- Use a waiting room, and let in one person at a time.
- Blur your background, so that it does not show your home.
- Say at the start if you record, and why. If there is no need, do not record.
- You can end the call. Say so first: “I am going to end this call now.”

Keep a way in for people who are not online, such as a phone hour.

## At home

After a threat, the police or the council may advise on locks, lights, a camera or a video doorbell. If you fit a camera, point it at your own home and land. Data protection law may apply if it films beyond them.

## A council email and a council address

Use your council email for all council work. Ask if post can go to the council offices, and if your home address can be left off web pages.

## How to ask

Tell member services what worries you, and when it happens. You do not have to know which product you need. They may ask the health and safety team to talk it through with you.

**Who to ask:** member services on [member services phone].`,
};
