/** Up to here every row is drawn: it costs little, and a page can be searched and printed as it is. */
export const shortList = 60;
