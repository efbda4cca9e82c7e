/** Files that go along with a ticket. */
export const mostFiles = 5;

/** Bytes of each. */
export const mostFileBytes = 10 * 1024 * 1024;

/** Pixels of a picture that is made anew on the device: more than a canvas of an iPhone holds comes to nothing. */
export const mostPicturePixels = 16_000_000;

/** Seconds. Nobody reads and sends a ticket in less. */
export const leastSeconds = 2;
