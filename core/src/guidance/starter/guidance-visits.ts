import type { StarterArticle } from './guidance-starter-article';

export const visits: StarterArticle = {
  heading: 'Staying safe on visits and at the door',
  topic: 'Out and about',
  kind: 'Guidance',
  audience: ['Councillors', 'Candidates'],
  summary: 'Home visits, canvassing and callers at your own door: what to check first and when to walk away.',
  owner: 'Member services',
  body: `**In danger now? Leave if you can, and call 999.** If you cannot speak, call 999 on a mobile and press 55 when you are asked to.

## Do you need to go?

A phone call, a video call or a meeting in a library will often do. If you do need to visit, check these first:

- Who lives there, and who else may be there?
- What is it about? Is anybody likely to be angry or unwell?
- Has there been trouble before? Ask member services for advice on the address. You will be told whether to go, but not private details.
- Can you get there and away easily? Is there a phone signal?
- Can somebody come with you?

If you are told not to visit, do not visit. Offer another way to talk.

## Before you leave

- Tell someone the address, who you will see and when you will be out.
- Agree when you will call, and what they do if you do not.
- Charge your phone. Turn on location sharing with a person you trust.
- Take your badge. Leave valuables and papers about other people at home.

## At the door

1. Knock, then step back and to the side.
2. Say who you are and why you have come.
3. Ask for dogs to be put in another room.
4. Look before you go in. If it feels wrong, make an excuse and go.
5. You can always talk on the doorstep instead.

## Inside

- Let them go first, and notice how the front door opens.
- Sit near the way out. Keep your coat on and your phone on you.
- Avoid kitchens, bedrooms and any room with one way out.
- If someone comes home angry or drunk, leave.

Words you can use: “I have to take this call. I will ring you tomorrow.”

## Canvassing and leaflets

- Work in pairs, on the same street, and stay in sight of each other.
- Stop before dark where you can.
- Do not go into homes while canvassing.
- Do not put your fingers through a letterbox. There may be a dog.
- If someone is rude, thank them and walk on. There is no need to win.

## When people come to your home

- You do not have to open the door. Speak through it or a window.
- Say: “I do not see people at home. Please contact me through the council.”
- If they will not go, call 101. If you are frightened, call 999.
- Tell the people you live with to say the same.
- Log it in Councillor Safety, even if they were polite. We need to know if it happens again.

## Why it matters

You are alone on someone else’s ground, and often tired. A few minutes of checking gives you more choices later.

**Who to ask:** member services on [member services phone], before you go.`,
};
