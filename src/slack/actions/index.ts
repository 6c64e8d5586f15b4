import { actionIds } from '../ids.ts';
import { openQuestions } from '../modals/questions.ts';
import type { Action } from './action.ts';
import { addFeed } from './add-feed.ts';
import { decide } from './decide.ts';
import { exportFile } from './export.ts';
import { feedback } from './feedback.ts';
import { followSame } from './follow-same.ts';
import { filterHome, filterHomeByChannel, pageHome, showAllInHome, skipQuestion } from './home.ts';
import { more } from './more.ts';
import { openArticle } from './open-article.ts';
import { openSettings } from './open-settings.ts';
import { openTrack } from './open-track.ts';
import { showPicture } from './picture.ts';
import { privacyAction } from './privacy.ts';
import { dropFeed, findFeed, moveFeed, retryFeed } from './repair-feed.ts';
import { resumeStory } from './resume.ts';
import { searchArchive } from './search-archive.ts';
import { shareSources } from './share.ts';
import { showMoreSources, showSources } from './sources.ts';
import { trackLink } from './track-link.ts';
import { undo } from './undo.ts';

export const actions = {
  [actionIds.sources]: showSources,
  [actionIds.moreSources]: showMoreSources,
  [actionIds.openArticle]: openArticle,
  [actionIds.more]: more,
  [actionIds.notDenial]: decide('not-a-denial'),
  [actionIds.isDenial]: decide('a-denial'),
  [actionIds.isConfirmation]: decide('a-confirmation'),
  [actionIds.notConfirmation]: decide('not-a-confirmation'),
  [actionIds.share]: shareSources,
  [actionIds.resume]: resumeStory,
  [actionIds.openTrack]: openTrack,
  [actionIds.feedback]: feedback,
  [actionIds.openSettings]: openSettings,
  [actionIds.undoDecision]: undo,
  [actionIds.picture]: showPicture,
  [actionIds.exportStory]: exportFile,
  [actionIds.privacySend]: privacyAction,
  [actionIds.privacyPerson]: privacyAction,
  [actionIds.privacyChannel]: privacyAction,
  [actionIds.privacyYes]: privacyAction,
  [actionIds.searchArchive]: searchArchive,
  [actionIds.trackLink]: trackLink,
  [actionIds.followSame]: followSame,
  [actionIds.addFeed]: addFeed,
  [actionIds.homeFilter]: filterHome,
  [actionIds.homeChannel]: filterHomeByChannel,
  [actionIds.homeAll]: showAllInHome,
  [actionIds.homePage]: pageHome,
  [actionIds.openQuestions]: openQuestions,
  [actionIds.skipQuestion]: skipQuestion,
  [actionIds.retryFeed]: retryFeed,
  [actionIds.findFeed]: findFeed,
  [actionIds.moveFeed]: moveFeed,
  [actionIds.dropFeed]: dropFeed,
} satisfies Record<(typeof actionIds)[keyof typeof actionIds], Action>;
