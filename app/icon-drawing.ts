const receipt =
  '<path d="M9 6h14v20l-2.8-1.9-2.1 1.9-2.1-1.9-2.1 1.9-2.1-1.9L9 26Z" fill="#fffefb"/><path d="M12.5 11h7M12.5 15.5h4.5" stroke="#1e3fbf" stroke-width="2" stroke-linecap="round"/>';

/**
 * The product's sign, as SVG.
 *
 * @param corner radius of 32; 0 for systems that cut the shape themselves
 */
export const iconDrawing = (corner: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="#1e3fbf"/>${receipt}</svg>`;
