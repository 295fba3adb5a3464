ALTER TABLE `question_summary` ADD `shown` text;--> statement-breakpoint
ALTER TABLE `question_summary` ADD `evidence` integer;--> statement-breakpoint
ALTER TABLE `question_summary` ADD `sources` integer;--> statement-breakpoint
ALTER TABLE `question_summary` ADD `mentions` integer;