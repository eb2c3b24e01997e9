/** Where the reading room is found unless another port is asked for. */
export const PORT = 4870
