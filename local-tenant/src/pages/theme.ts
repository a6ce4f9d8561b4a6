export type Theme = 'default' | 'dark' | 'contrast';
export const themes: readonly Theme[] = ['default', 'dark', 'contrast'];
