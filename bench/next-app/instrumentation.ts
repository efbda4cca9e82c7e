// Without one of its own Next takes that of the project around it.
export function register(): void {}
