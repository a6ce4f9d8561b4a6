import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBooking, bookingId, openDropIn, theMine } from '../../appointments';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { atTheEndOfNovember, patience } from '../../screen';

quietReact();
atTheEndOfNovember();

const call = `GET /api/drop-in/bookings/${bookingId}/calendar`;

test('the appointment is handed over as a file whose name tells nothing', async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:appointment';
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  await openDropIn({
    ...{ route: '#/drop-in/mine', mine: () => theMine({ upcoming: [aBooking()] }) },
    answers: { [call]: () => new Response('BEGIN:VCALENDAR') },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Add to your calendar/ }, patience));
  await waitFor(() => expect(saved).toEqual(['appointment.ics']));
});

test('a file that does not come is asked for again', async () => {
  await openDropIn({
    ...{ route: '#/drop-in/mine', mine: () => theMine({ upcoming: [aBooking()] }) },
    answers: { [call]: () => json({ detail: 'Not just now.' }, 503) },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Add to your calendar/ }, patience));
  await screen.findByText('Not just now.');
  screen.getByRole('button', { name: 'Try again' });
});
