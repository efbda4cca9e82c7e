/** Files that go along with a ticket. */
export const mostFiles = 5;

/** Bytes of each. */
export const mostFileBytes = 10 * 1024 * 1024;

/** Pixels of a picture that is re-encoded on the device: a canvas of an iPhone holds no more. */
export const mostPicturePixels = 16_000_000;

/** Seconds. Nobody reads and sends a ticket in less. */
export const leastSeconds = 2;
