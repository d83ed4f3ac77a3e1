Console.Error.WriteLine("exotools");
