/** All that anybody reads of an appointment who looks over a shoulder: in a calendar, a file, a notification. */
export const appointmentSubject = 'You have an appointment';
