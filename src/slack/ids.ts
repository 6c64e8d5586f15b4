/** Every id that a builder writes and a listener reads, once. */
export const commandName = '/story';

/** As people see and invite it; the manifests carry the same. */
export const botName = 'Second Source';

export const actionIds = {
  sources: 'story_sources',
  moreSources: 'more_sources',
  openArticle: 'open_article',
  more: 'story_more',
  notDenial: 'not_a_denial',
  isDenial: 'a_denial',
  isConfirmation: 'a_confirmation',
  notConfirmation: 'not_a_confirmation',
  share: 'share_sources',
  resume: 'resume_story',
  openTrack: 'open_track',
  feedback: 'answer_feedback',
  openSettings: 'open_settings',
  undoDecision: 'undo_decision',
  picture: 'story_picture',
  exportStory: 'export_story',
  privacySend: 'privacy_send',
  privacyPerson: 'privacy_person',
  privacyChannel: 'privacy_channel',
  privacyYes: 'privacy_yes',
  trackLink: 'track_link',
  followSame: 'follow_same',
  searchArchive: 'search_archive',
  addFeed: 'add_feed',
  homeFilter: 'home_filter',
  homeChannel: 'home_channel',
  homeAll: 'home_all',
  homePage: 'home_page',
  openQuestions: 'open_questions',
  skipQuestion: 'skip_question',
  retryFeed: 'retry_feed',
  findFeed: 'find_feed',
  moveFeed: 'move_feed',
  dropFeed: 'drop_feed',
} as const;

export const callbackIds = {
  track: 'track_story',
  settings: 'channel_settings',
  change: 'change_story',
  ask: 'ask_story',
  home: 'home',
  questions: 'questions',
  notice: 'notice',
} as const;

/** As the manifests name them; Slack shows the ones of messages in each message's menu. */
export const shortcutIds = {
  trackMessage: 'track_message',
  askMessage: 'ask_message',
  trackStory: 'track_new_story',
} as const;

/** Fields of the track modal; the element's action id is the same word for all. */
export const trackFields = {
  claim: 'claim',
  origin: 'origin',
  channel: 'channel',
  alerts: 'alerts',
  until: 'until',
} as const;
/** Fields of the settings window, and of the one in which a story is changed. */
export const settingsFields = {
  channel: 'channel',
  level: 'level',
  followUps: 'followUps',
  cap: 'cap',
  zone: 'zone',
  quiet: 'quiet',
  quietFrom: 'quietFrom',
  quietTo: 'quietTo',
  breaks: 'breaks',
  digest: 'digest',
  morning: 'morning',
  evening: 'evening',
  answers: 'answers',
  language: 'language',
  mayStop: 'mayStop',
} as const;
export const changeFields = {
  title: 'title',
  claim: 'claim',
  mute: 'mute',
  until: 'until',
  merge: 'merge',
  channel: 'channel',
  confirm: 'confirm',
  person: 'person',
  stop: 'stop',
} as const;
export const askFields = { question: 'question', story: 'story' } as const;
export const fieldAction = 'value';

export const metadataTypes = { alert: 'story_alert', answer: 'story_answer', note: 'story_note' } as const;
