/** Seconds. Nobody reads and sends a ticket in less. */
export const leastSeconds = 2;
