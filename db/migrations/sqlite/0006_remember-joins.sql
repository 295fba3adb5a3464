CREATE TABLE `question_join` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`act` text NOT NULL,
	`from_question` text NOT NULL,
	`to_question` text NOT NULL,
	`carried` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`from_question`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_question`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_join_from` ON `question_join` (`from_question`);--> statement-breakpoint
CREATE INDEX `question_join_to` ON `question_join` (`to_question`);