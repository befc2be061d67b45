package dev.understudy.appconfig.state;

import dev.understudy.core.state.Store;

/** What AppConfig keeps for one account and region: nothing yet. */
public final class AppConfigStore extends Store {}
