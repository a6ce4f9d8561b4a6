/** The only way core learns the time. The service passes the system's; tests pass their own. */
export interface Clock {
  now(): Date;
}
