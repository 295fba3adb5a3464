CREATE TABLE `question_summary` (
	`question_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`rev` integer NOT NULL,
	`disputed` integer NOT NULL,
	`decided` integer NOT NULL,
	`restricted` integer NOT NULL,
	`listed` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_summary_list` ON `question_summary` (`workspace_id`,`listed`,`updated_at`,`question_id`);--> statement-breakpoint
CREATE INDEX `claim_list` ON `claim` (`workspace_id`,`updated_at`,`id`);