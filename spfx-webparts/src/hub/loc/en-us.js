define([], () => ({ PaneDescription: 'Settings' }));
