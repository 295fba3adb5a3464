ALTER TABLE `claim` ADD `figure_words` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `figure_outdated` text;